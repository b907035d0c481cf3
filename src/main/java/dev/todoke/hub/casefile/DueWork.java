package dev.todoke.hub.casefile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells those who do the work of a step, in this hub, that there is some now: after the commit, or nobody would find it. Other hubs find it
 * when they look, and so does this one should a word be lost: it only spares waiting for the next look.
 */
@Component
public class DueWork {

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * @param woken run after a commit that made work of this step due; must return at once
     * @return undoes it
     */
    public Runnable listen(String step, Runnable woken) {
        List<Runnable> ofStep = listeners.computeIfAbsent(step, name -> new CopyOnWriteArrayList<>());
        ofStep.add(woken);
        return () -> ofStep.remove(woken);
    }

    /** Work of this step is due as soon as the caller's transaction is committed; at once where there is none. */
    public void told(String step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(step);
            return;
        }
        TransactionSynchronization afterCommit = new AfterCommit(step);
        // Once a step and transaction, however often it is told.
        if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        }
    }

    private void wake(String step) {
        listeners.getOrDefault(step, List.of()).forEach(Runnable::run);
    }

    private final class AfterCommit implements TransactionSynchronization {
        private final String step;

        private AfterCommit(String step) {
            this.step = step;
        }

        @Override
        public void afterCommit() {
            wake(step);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AfterCommit same && same.step.equals(step);
        }

        @Override
        public int hashCode() {
            return step.hashCode();
        }
    }
}
