@NullMarked
package io.datadriven.quizzes;

import org.jspecify.annotations.NullMarked;
