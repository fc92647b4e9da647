/** API keys: who may call, with which scopes; no service starts without a decision. */
@NullMarked
package dev.perennial.conventions.access;

import org.jspecify.annotations.NullMarked;
