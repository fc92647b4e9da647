package dev.perennial.predictor.model;

import dev.perennial.model.json.Json;
import dev.perennial.sequences.artifact.Provenance;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model that was trained: a row of the table of models; its artefact lies in the directory. */
@Entity
@Table(name = "model")
@SuppressWarnings("NullAway.Init") // the fields are set by Hibernate
public class RegisteredModel {
  @Id private String version;
  private Instant trainedAt;
  private int horizonDays;
  private @Nullable Double auc;
  private @Nullable Double calibrationError;
  private String provenance;
  private boolean active;

  protected RegisteredModel() {}

  RegisteredModel(String version, Provenance origin) {
    this.version = version;
    this.trainedAt = origin.trainedAt();
    this.horizonDays = origin.horizonDays();
    this.auc = origin.metrics().get("auc");
    this.calibrationError = origin.metrics().get("calibrationError");
    this.provenance = Json.mapper().writeValueAsString(origin);
  }

  public String version() {
    return version;
  }

  public Instant trainedAt() {
    return trainedAt;
  }

  public int horizonDays() {
    return horizonDays;
  }

  public @Nullable Double auc() {
    return auc;
  }

  public @Nullable Double calibrationError() {
    return calibrationError;
  }

  /** Where the model comes from and how good it was. */
  public Provenance provenance() {
    return Json.mapper().readValue(provenance, Provenance.class);
  }

  /** Whether this is the model to be used. */
  public boolean active() {
    return active;
  }
}
