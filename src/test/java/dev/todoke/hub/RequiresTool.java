package dev.todoke.hub;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs these programs on the PATH. Without them it is skipped with a line on the console; where the environment says {@code CI=true} it
 * fails instead, so that a build machine never passes by leaving tests out.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ToolPresence.class)
public @interface RequiresTool {

    /** Program names as typed; several names joined by {@code |} are alternatives ({@code "chromium|google-chrome"}). */
    String[] value();
}
