/**
 * The methods that are judged: the served blend, its members alone, and the baselines that they
 * have to beat.
 */
@NullMarked
package dev.perennial.sequences.method;

import org.jspecify.annotations.NullMarked;
