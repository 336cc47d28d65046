@NullMarked
package io.datadriven.daily;

import org.jspecify.annotations.NullMarked;
