/** The UCI Online Retail file as a store's catalogue, users and purchases. */
@NullMarked
package dev.perennial.standalone.retail;

import org.jspecify.annotations.NullMarked;
