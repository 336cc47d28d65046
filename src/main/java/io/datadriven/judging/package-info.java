/** Asks a language model outside for its opinion on a text, where an operator has named one. Nothing of it is needed for a grade. */
@NullMarked
package io.datadriven.judging;

import org.jspecify.annotations.NullMarked;
