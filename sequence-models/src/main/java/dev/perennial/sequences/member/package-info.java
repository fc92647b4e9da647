/**
 * The methods that answer side by side: network, trees, regressions and customer-base statistics.
 */
@NullMarked
package dev.perennial.sequences.member;

import org.jspecify.annotations.NullMarked;
