package dev.todoke.hub.ops.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** The users of the desk. */
@Repository
class DeskUsers implements UserDetailsService {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("select name, role, password_hash from desk_user where name = :name")
                .param("name", name)
                .query((row, n) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("role"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such desk user"));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from desk_user").query(Integer.class).single() == 0;
    }

    boolean knows(String name) {
        return jdbc.sql("select count(*) from desk_user where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds a user; one that exists keeps role and password. */
    void add(String name, DeskRole role, String passwordHash) {
        jdbc.sql("""
                        insert into desk_user (name, role, password_hash, created_at) values (:name, :role, :hash, :now)
                        on conflict (name) do nothing""")
                .param("name", name)
                .param("role", role.name())
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
