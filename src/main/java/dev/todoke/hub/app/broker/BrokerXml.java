package dev.todoke.hub.app.broker;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * Writes settings as Artemis' own {@code broker.xml}, for a broker in a process of its own: one half of a live/backup pair that shares its store.
 * Only what {@link BrokerSettings} sets and what the pair needs is written; the rest are Artemis' defaults.
 *
 * @see <a href="https://artemis.apache.org/components/artemis/documentation/latest/ha.html">Artemis: High Availability and Failover</a>
 */
final class BrokerXml {
    private static final int INDENT = 2;

    private final Configuration settings;
    private final BrokerPair pair;
    private XMLStreamWriter xml;
    private int depth;

    BrokerXml(Configuration settings, BrokerPair pair) {
        this.settings = settings;
        this.pair = pair;
    }

    void write(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("configuration");
        xml.writeDefaultNamespace("urn:activemq");
        depth++;
        line();
        xml.writeStartElement("core");
        xml.writeDefaultNamespace("urn:activemq:core");
        depth++;
        core();
        end();
        end();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void core() throws XMLStreamException {
        text("name", pair.role().name().toLowerCase(Locale.ROOT));
        store();
        network();
        highAvailability();
        start("broker-plugins");
        empty("broker-plugin", "class-name", SenderStamp.class.getName());
        end();
        rights();
        limits();
        queues();
    }

    private void store() throws XMLStreamException {
        text("persistence-enabled", settings.isPersistenceEnabled());
        text("bindings-directory", settings.getBindingsDirectory());
        text("journal-directory", settings.getJournalDirectory());
        text("large-messages-directory", settings.getLargeMessagesDirectory());
        text("paging-directory", settings.getPagingDirectory());
        text("journal-type", settings.getJournalType());
        text("journal-sync-transactional", settings.isJournalSyncTransactional());
        text("journal-sync-non-transactional", settings.isJournalSyncNonTransactional());
        text("journal-buffer-timeout", settings.getJournalBufferTimeout_NIO());
        text("max-disk-usage", settings.getMaxDiskUsage());
        text("persist-id-cache", settings.isPersistIDCache());
        text("id-cache-size", settings.getIDCacheSize());
        text("security-enabled", settings.isSecurityEnabled());
    }

    private void network() throws XMLStreamException {
        start("connectors");
        text("connector", pair.own(), "name", "self");
        text("connector", pair.other(), "name", "other");
        end();
        start("acceptors");
        for (var acceptor : settings.getAcceptorConfigurations()) {
            Map<String, Object> at = acceptor.getParams();
            String protocols = String.valueOf(acceptor.getCombinedParams().get("protocols"));
            text(
                    "acceptor",
                    "tcp://" + at.get("host") + ":" + at.get("port") + "?protocols=" + protocols,
                    "name",
                    acceptor.getName());
        }
        end();
    }

    /** The cluster connection carries no messages: by it each half, and every client, learns where the other is. */
    private void highAvailability() throws XMLStreamException {
        text("cluster-user", BrokerUsers.PAIR);
        text("cluster-password", pair.password());
        start("cluster-connections");
        start("cluster-connection", "name", "pair");
        text("connector-ref", "self");
        text("message-load-balancing", "OFF");
        start("static-connectors");
        text("connector-ref", "other");
        end();
        end();
        end();
        start("ha-policy");
        start("shared-store");
        start(pair.role() == BrokerPair.Role.PRIMARY ? "primary" : "backup");
        text("failover-on-shutdown", true);
        if (pair.role() == BrokerPair.Role.BACKUP) {
            text("allow-failback", true);
        }
        end();
        end();
        end();
    }

    private void rights() throws XMLStreamException {
        start("security-settings");
        for (Map.Entry<String, Set<Role>> address : settings.getSecurityRoles().entrySet()) {
            start("security-setting", "match", address.getKey());
            permission("send", address.getValue(), Role::isSend);
            permission("consume", address.getValue(), Role::isConsume);
            permission("browse", address.getValue(), Role::isBrowse);
            permission("createAddress", address.getValue(), Role::isCreateAddress);
            permission("deleteAddress", address.getValue(), Role::isDeleteAddress);
            permission("createDurableQueue", address.getValue(), Role::isCreateDurableQueue);
            permission("deleteDurableQueue", address.getValue(), Role::isDeleteDurableQueue);
            permission("createNonDurableQueue", address.getValue(), Role::isCreateNonDurableQueue);
            permission("deleteNonDurableQueue", address.getValue(), Role::isDeleteNonDurableQueue);
            permission("manage", address.getValue(), Role::isManage);
            permission("view", address.getValue(), Role::isView);
            permission("edit", address.getValue(), Role::isEdit);
            end();
        }
        end();
    }

    private void permission(String type, Set<Role> roles, Predicate<Role> has) throws XMLStreamException {
        String names = roles.stream().filter(has).map(Role::getName).sorted().collect(Collectors.joining(","));
        if (!names.isEmpty()) {
            empty("permission", "type", type, "roles", names);
        }
    }

    private void limits() throws XMLStreamException {
        start("address-settings");
        for (Map.Entry<String, AddressSettings> entry :
                settings.getAddressSettings().entrySet()) {
            AddressSettings address = entry.getValue();
            start("address-setting", "match", entry.getKey());
            text("dead-letter-address", address.getDeadLetterAddress());
            text("expiry-address", address.getExpiryAddress());
            text("max-delivery-attempts", address.getMaxDeliveryAttempts());
            text("redelivery-delay", address.getRedeliveryDelay());
            text("redelivery-delay-multiplier", address.getRedeliveryMultiplier());
            text("max-redelivery-delay", address.getMaxRedeliveryDelay());
            text("address-full-policy", address.getAddressFullMessagePolicy());
            text("max-size-bytes", address.getMaxSizeBytes());
            text("page-limit-bytes", address.getPageLimitBytes());
            text("page-full-policy", address.getPageFullMessagePolicy());
            text("id-cache-size", address.getIDCacheSize());
            text("auto-create-queues", address.isAutoCreateQueues());
            text("auto-create-addresses", address.isAutoCreateAddresses());
            text("default-queue-routing-type", address.getDefaultQueueRoutingType());
            text("default-address-routing-type", address.getDefaultAddressRoutingType());
            end();
        }
        end();
    }

    private void queues() throws XMLStreamException {
        start("addresses");
        List<CoreAddressConfiguration> addresses = new ArrayList<>(settings.getAddressConfigurations());
        for (CoreAddressConfiguration address : addresses) {
            start("address", "name", address.getName());
            start("anycast");
            for (QueueConfiguration queue : address.getQueueConfigs()) {
                start("queue", "name", queue.getName().toString());
                text("durable", queue.isDurable());
                end();
            }
            end();
            end();
        }
        end();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void text(String name, Object value, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(String.valueOf(value));
        xml.writeEndElement();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(INDENT * depth));
    }
}
