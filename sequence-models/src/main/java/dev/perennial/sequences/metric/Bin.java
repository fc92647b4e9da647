package dev.perennial.sequences.metric;

/**
 * Users next to each other in the order of what is expected of them.
 *
 * @param users how many; not whole where a user is shared with the bin beside it
 * @param expected of one of them on average
 * @param actual what became of one of them on average
 */
public record Bin(double users, double expected, double actual) {}
