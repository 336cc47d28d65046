/** Runs SQL that nobody trusts, in processes of its own that may be killed at any time. Knows no feature. */
@NullMarked
package io.datadriven.sandbox;

import org.jspecify.annotations.NullMarked;
