package dev.perennial.simulator.shopper;

import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Store;

/** Someone in the store: who, where, what they like, what they have at home, and their luck. */
record Visitor(Persona persona, Store store, Tastes tastes, Cupboard cupboard, Chance chance) {}
