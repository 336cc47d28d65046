@NullMarked
package io.datadriven.sync;

import org.jspecify.annotations.NullMarked;
