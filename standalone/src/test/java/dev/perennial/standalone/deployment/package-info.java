/** Holds the deployment files to the services that they deploy. */
@NullMarked
package dev.perennial.standalone.deployment;

import org.jspecify.annotations.NullMarked;
