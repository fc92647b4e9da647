/** The CDNOW file of customer-base analysis as a store's purchases. */
@NullMarked
package dev.perennial.standalone.cdnow;

import org.jspecify.annotations.NullMarked;
