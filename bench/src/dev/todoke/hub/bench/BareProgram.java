package dev.todoke.hub.bench;

import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** {@link BareCamelRoute} as a process of its own, to be killed: endpoint, broker URL, user, password, queue. */
public final class BareProgram {

    private BareProgram() {}

    public static void main(String[] args) throws Exception {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory(args[1], args[2], args[3]));
        BareCamelRoute route = new BareCamelRoute(args[0], pool, args[4]);
        Runtime.getRuntime().addShutdownHook(new Thread(route::close));
        new CountDownLatch(1).await();
    }
}
