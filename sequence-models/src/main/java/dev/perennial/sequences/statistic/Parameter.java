package dev.perennial.sequences.statistic;

/**
 * A positive number to be estimated.
 *
 * @param median what is believed of it before any data: log-normal, see {@link ParameterFit}
 */
record Parameter(String name, double median) {}
