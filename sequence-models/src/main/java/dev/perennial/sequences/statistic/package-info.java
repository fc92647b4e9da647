/**
 * The statistics of customer-base analysis: from how often, how recently and for how long a user
 * has bought, whether the user will buy again, how often, and for how much an order.
 */
@NullMarked
package dev.perennial.sequences.statistic;

import org.jspecify.annotations.NullMarked;
