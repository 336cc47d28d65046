package io.datadriven.simulation.pipeline;

/**
 * What a meter shows after a month.
 *
 * @param unit that the price is for
 * @param formula where the quantity comes from, with the numbers in it
 */
record Reading(String meter, Range quantity, String unit, String priceKey, String formula) {}
