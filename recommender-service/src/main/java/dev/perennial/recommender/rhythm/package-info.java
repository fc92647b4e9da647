/** When items are bought again: after how many days, by whom, and how regularly. */
@NullMarked
package dev.perennial.recommender.rhythm;

import org.jspecify.annotations.NullMarked;
