/**
 * Plots as SVG whose colours and fonts come from the page around them, so that one image suits
 * light and dark.
 */
@NullMarked
package dev.perennial.standalone.plot;

import org.jspecify.annotations.NullMarked;
