package dev.todoke.hub.routes;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of nothing: what takes part in one that is open begins none of its own. */
final class CountedTransactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private boolean open;
    private int begun;
    private int committed;
    private int rolledBack;

    int begun() {
        return begun;
    }

    int committed() {
        return committed;
    }

    int rolledBack() {
        return rolledBack;
    }

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return open;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        open = true;
        begun++;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        open = false;
        committed++;
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        open = false;
        rolledBack++;
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        // The outermost exchange fails too, and rolls back.
    }
}
