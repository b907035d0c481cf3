package dev.todoke.hub.ops.access;

import dev.todoke.hub.identity.FirstStartNotes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in before the first page is served. */
@Component
class FirstDeskUsers implements SmartInitializingSingleton {

    private static final String SECTION = "デスク / Desk";

    private final DeskUsers users;
    private final DeskProperties properties;
    private final PasswordEncoder passwords;
    private final ObjectProvider<FirstStartNotes> notes;
    private final boolean createMissing;

    FirstDeskUsers(
            DeskUsers users,
            DeskProperties properties,
            PasswordEncoder passwords,
            ObjectProvider<FirstStartNotes> notes,
            @Value("${todoke.keys.create-missing:false}") boolean createMissing) {
        this.users = users;
        this.properties = properties;
        this.passwords = passwords;
        this.notes = notes;
        this.createMissing = createMissing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        properties.users().forEach(user -> users.add(user.name(), user.role(), user.passwordHash()));
        if (!users.isEmpty()) {
            return;
        }
        if (!createMissing) {
            throw new IllegalStateException(
                    "Nobody could sign in to the desk. Set todoke.desk.users[0].name, .role (OPERATOR)"
                            + " and .password-hash; `htpasswd -nB NAME` makes a hash, to be written with {bcrypt} in front");
        }
        for (DeskRole role : DeskRole.values()) {
            create(role);
        }
    }

    private void create(DeskRole role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        byte[] bits = new byte[15];
        new SecureRandom().nextBytes(bits);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        // Told first: a note about a user who is not there does less harm than a user nobody knows the password of.
        notes.ifAvailable(told -> told.add(SECTION, name + " / " + password));
        users.add(name, role, passwords.encode(password));
    }
}
