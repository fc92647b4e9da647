/** Where a user stands: the lifecycle stage by the store's rules, and the summary of a life. */
@NullMarked
package dev.perennial.features.profile;

import org.jspecify.annotations.NullMarked;
