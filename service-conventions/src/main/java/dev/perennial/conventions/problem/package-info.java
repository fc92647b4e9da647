/** Every error of every service as RFC 9457 problem+json with a code and, for lists, a pointer. */
@NullMarked
package dev.perennial.conventions.problem;

import org.jspecify.annotations.NullMarked;
