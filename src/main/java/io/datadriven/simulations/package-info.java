/** What-if: what designs are made of, and what becomes of one, without a challenge and without an attempt. */
@NullMarked
package io.datadriven.simulations;

import org.jspecify.annotations.NullMarked;
