/** Who a store's users are, beyond what they do. */
@NullMarked
package dev.perennial.model.user;

import org.jspecify.annotations.NullMarked;
