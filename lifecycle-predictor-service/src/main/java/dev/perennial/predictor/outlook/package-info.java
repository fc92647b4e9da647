/** Step 3b: from what a method expects of a user to the orders, dates and values of the answer. */
@NullMarked
package dev.perennial.predictor.outlook;

import org.jspecify.annotations.NullMarked;
