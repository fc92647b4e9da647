/** Asks every method the same questions and puts their numbers beside each other. */
@NullMarked
package dev.perennial.ranking.evaluation;

import org.jspecify.annotations.NullMarked;
