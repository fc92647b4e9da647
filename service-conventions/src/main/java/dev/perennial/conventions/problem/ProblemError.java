package dev.perennial.conventions.problem;

/**
 * One thing that is wrong with one place of a request.
 *
 * @param pointer the place, as an RFC 6901 JSON pointer; empty for the whole document
 * @param detail what is wrong, with the value, in a sentence
 */
public record ProblemError(String pointer, ProblemCode code, String detail) {}
