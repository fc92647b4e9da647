package dev.perennial.predictor.model;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of models. */
interface RegisteredModels extends Repository<RegisteredModel, String> {
  RegisteredModel save(RegisteredModel model);

  Optional<RegisteredModel> findByVersion(String version);

  Optional<RegisteredModel> findByActiveTrue();

  List<RegisteredModel> findAllByOrderByTrainedAtDesc();

  @Modifying
  @Query("update RegisteredModel set active = false where active")
  void deactivateAll();

  @Modifying
  @Query("update RegisteredModel set active = true where version = :version")
  void activate(String version);
}
