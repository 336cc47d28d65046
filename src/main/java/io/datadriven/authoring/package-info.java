@NullMarked
package io.datadriven.authoring;

import org.jspecify.annotations.NullMarked;
