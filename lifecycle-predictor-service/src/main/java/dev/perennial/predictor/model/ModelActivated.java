package dev.perennial.predictor.model;

/** Another model answers from now on: what was predicted with the one before is out of date. */
public record ModelActivated(String version) {}
