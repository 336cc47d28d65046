@NullMarked
package io.datadriven.local;

import org.jspecify.annotations.NullMarked;
