@NullMarked
package io.datadriven.accounts;

import org.jspecify.annotations.NullMarked;
