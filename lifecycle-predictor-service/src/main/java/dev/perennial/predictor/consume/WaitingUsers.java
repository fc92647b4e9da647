package dev.perennial.predictor.consume;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The users who wait to be scored, first come, first served. A user waits once, however many
 * changes come meanwhile. When the queue is full, whoever brings another user waits, so that
 * nothing is lost and memory is bounded.
 */
public final class WaitingUsers {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<UserId, WaitingUser> waiting = new LinkedHashMap<>();
  private final int capacity;

  public WaitingUsers(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Queues a user whose sequence changed; waits while the queue is full.
   *
   * @return completes once the user is scored; the same for every call while the user waits
   */
  public CompletableFuture<Void> put(UserId userId, Instant acceptedAt)
      throws InterruptedException {
    return put(WaitingUser.changed(userId, acceptedAt));
  }

  /** Queues a user whose sequence was just read; waits while the queue is full. */
  public CompletableFuture<Void> put(UserSequence sequence) throws InterruptedException {
    return put(WaitingUser.read(sequence));
  }

  /**
   * Takes the users who have waited longest: waits at most {@code patience} for the first one, and
   * then at most {@code linger} for others to join.
   *
   * @return none where nobody came
   */
  public List<WaitingUser> take(int most, Duration patience, Duration linger)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      awaitUsers(1, patience);
      awaitUsers(waiting.isEmpty() ? 0 : Math.min(most, capacity), linger);
      return removeFirst(most);
    } finally {
      lock.unlock();
    }
  }

  /** How many users wait. */
  public int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Void> put(WaitingUser user) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.size() >= capacity && !waiting.containsKey(user.userId())) {
        changed.await();
      }
      changed.signalAll();
      return waiting.merge(user.userId(), user, WaitingUser::and).scored();
    } finally {
      lock.unlock();
    }
  }

  private void awaitUsers(int users, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    while (left > 0 && waiting.size() < users) {
      left = changed.awaitNanos(left);
    }
  }

  private List<WaitingUser> removeFirst(int most) {
    List<WaitingUser> first = new ArrayList<>(Math.min(most, waiting.size()));
    Iterator<WaitingUser> users = waiting.values().iterator();
    while (first.size() < most && users.hasNext()) {
      first.add(users.next());
      users.remove();
    }
    changed.signalAll();
    return first;
  }
}
