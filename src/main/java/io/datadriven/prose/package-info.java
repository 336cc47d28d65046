/** Reads an essay against a rubric: what is said, where, and what is got wrong. Knows no feature and no framework. */
@NullMarked
package io.datadriven.prose;

import org.jspecify.annotations.NullMarked;
