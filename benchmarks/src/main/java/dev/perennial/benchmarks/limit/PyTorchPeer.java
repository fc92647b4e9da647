package dev.perennial.benchmarks.limit;

import dev.perennial.model.json.Json;
import dev.perennial.sequences.network.Weights;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same network, batch and weights in a Python process with PyTorch: {@code
 * benchmarks/peers/training.py}, which needs {@code benchmarks/peers/requirements.txt}.
 */
public final class PyTorchPeer implements AutoCloseable {
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private PyTorchPeer(Process process) {
    this.process = process;
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a peer that trains on a batch, from these weights. */
  public static PyTorchPeer start(
      String python, Path script, PeerBatch batch, Weights weights, int threads)
      throws IOException {
    Path folder = Files.createTempDirectory("peer");
    Path batchFile = Files.write(folder.resolve("batch.json"), Json.write(batch));
    Path weightsFile = folder.resolve("weights.bin");
    try (OutputStream file = Files.newOutputStream(weightsFile);
        DataOutputStream out = new DataOutputStream(file)) {
      weights.write(out);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            python,
            script.toString(),
            batchFile.toString(),
            weightsFile.toString(),
            Integer.toString(threads));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    PyTorchPeer peer = new PyTorchPeer(builder.start());
    peer.answers.readLine();
    return peer;
  }

  /** What the batch costs with the weights as they are, before any step. */
  public double loss() throws IOException {
    return Double.parseDouble(ask("check"));
  }

  /** Seconds that so many training steps took. */
  public double seconds(int steps) throws IOException {
    return Double.parseDouble(ask(Integer.toString(steps)));
  }

  private String ask(String question) throws IOException {
    questions.write(question);
    questions.newLine();
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the Python process ended; its errors are above");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.destroy();
  }
}
