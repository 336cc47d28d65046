/**
 * Pictures as text: designs as boxes and arrows, and what became of them over time. The same picture is the same bytes on every
 * machine: no fonts are asked, and no toolkit is used. Knows no feature.
 */
@NullMarked
package io.datadriven.drawing;

import org.jspecify.annotations.NullMarked;
