@NullMarked
package io.datadriven.simulation;

import org.jspecify.annotations.NullMarked;
