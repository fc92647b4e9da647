package dev.perennial.sequences.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.training.TrainedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleModelIT {
  private static final TinyStore STORE = new TinyStore(40);
  private static TrainedModel trained;

  @TempDir private Path folder;
  private Path directory;

  @BeforeAll
  static void train() {
    trained = TinyTraining.train(STORE, EncoderKind.LSTM, 1);
  }

  @AfterAll
  static void close() {
    trained.close();
  }

  @BeforeEach
  void save() {
    directory = folder.resolve("models/first");
    trained.save(directory);
  }

  @Test
  void answersAfterLoadingAsBefore() {
    List<UserSequence> users = STORE.read(List.of(TinyTraining.SPLIT)).toList();
    try (LifecycleModel loaded = LifecycleModel.load(directory)) {
      assertThat(loaded.predict(users)).isEqualTo(trained.predict(users));
      assertThat(loaded.provenance()).isEqualTo(trained.provenance());
      assertThat(loaded.distributions()).isEqualTo(trained.model().distributions()).isNotEmpty();
    }
  }

  @Test
  void answersManyUsersInTheirOrder() {
    List<UserSequence> users = new TinyStore(150).read(List.of(TinyTraining.SPLIT)).toList();

    List<ModelOutput> together = trained.predict(users);

    assertThat(together).hasSameSizeAs(users);
    for (int i = 0; i < users.size(); i++) {
      ModelOutput alone = trained.predict(List.of(users.get(i))).getFirst();
      assertThat(together.get(i).churnProbability())
          .isCloseTo(alone.churnProbability(), within(1e-6));
      assertThat(together.get(i).nextItems().getFirst().itemId())
          .isEqualTo(alone.nextItems().getFirst().itemId());
    }
  }

  @Test
  void answersForAStranger() {
    Snapshot now = new Snapshot(TinyTraining.SPLIT, LifecycleStage.ACQUISITION, Map.of());
    UserSequence stranger = new UserSequence(new UserId("stranger"), 0, List.of(), List.of(now));
    ModelOutput output = trained.predict(List.of(stranger)).getFirst();
    assertThat(output.churnProbability()).isBetween(0.0, 1.0);
    assertThat(output.nextItems()).isNotEmpty();
  }

  @Test
  void refusesADamagedFile() throws IOException {
    byte[] weights = Files.readAllBytes(directory.resolve("weights.bin"));
    weights[weights.length / 2] ^= 1;
    Files.write(directory.resolve("weights.bin"), weights);
    refuses("weights.bin is damaged");
  }

  @Test
  void refusesAMissingFile() throws IOException {
    Files.delete(directory.resolve("tuning.json"));
    refuses("has no tuning.json");
  }

  @Test
  void refusesAnotherEncoder() throws IOException {
    Path encoder = directory.resolve("encoder.json");
    String changed = Files.readString(encoder).replaceFirst("item-3", "item-9");
    replaceWithChecksum(encoder, changed);
    refuses("was trained with the encoder");
  }

  @Test
  void leavesNothingUnfinishedBehind() throws IOException {
    try (var files = Files.list(directory.getParent())) {
      assertThat(files).containsExactly(directory);
    }
  }

  private void refuses(String why) {
    assertThatExceptionOfType(InvalidArtifactException.class)
        .isThrownBy(() -> LifecycleModel.load(directory))
        .withMessageContaining(why);
  }

  /** As someone would who edits a file and its checksum. */
  private void replaceWithChecksum(Path file, String content) throws IOException {
    Path checksums = directory.resolve("checksums.json");
    String before = checksum(Files.readAllBytes(file));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    Files.writeString(checksums, Files.readString(checksums).replace(before, checksum(bytes)));
  }

  private static String checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return Long.toHexString(checksum.getValue());
  }
}
