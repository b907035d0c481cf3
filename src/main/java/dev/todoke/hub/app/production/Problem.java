package dev.todoke.hub.app.production;

/**
 * One reason not to start.
 *
 * @param property the setting it is about
 */
record Problem(String property, String japanese, String english) {

    @Override
    public String toString() {
        return "- " + property + "\n    " + japanese + "\n    " + english;
    }
}
