package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.vault.NumberEnvelope;
import org.springframework.stereotype.Component;

/** Writes the message that orders an insurer to register one person. */
@Component
public class RegistrationMessages implements OrderWriter {
    private final InsurerPacks packs;
    private final RegistrationXmlWriter writer;
    private final InsurerTransforms transforms;

    RegistrationMessages(InsurerPacks packs, RegistrationXmlWriter writer, InsurerTransforms transforms) {
        this.packs = packs;
        this.writer = writer;
        this.transforms = transforms;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.REGISTRATION;
    }

    @Override
    public String write(Deliveries.Due delivery, Casefile filed, OrderMaterial material) {
        return compose(OrderOfCase.of(delivery, filed, material), material.envelope(filed));
    }

    /**
     * The message as the insurer reads it: the hub's XML ({@code registration.xsd}), or the insurer's own when its pack names a transform.
     * The personal number is in it as JWE only, bound to the case number.
     *
     * @param envelope a run opened for the public key of the order's insurer; one run may serve a whole batch
     * @throws IllegalArgumentException when there is no such insurer
     */
    public String compose(RegistrationOrder order, NumberEnvelope.Run envelope) {
        InsurerPack pack = packs.get(order.insurerId());
        String message = writer.write(order, pack.insurerNumber(), envelope);
        return pack.transform() == null ? message : transforms.apply(pack.transform(), message);
    }
}
