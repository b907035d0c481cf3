package dev.todoke.hub.notice;

/** Steps of the agenda, and the routes that do them. */
final class NoticeSteps {

    static final String ISSUE_INCOMPLETE = "notice-issue-incomplete";
    static final String ISSUE_QUALIFICATION = "notice-issue-qualification";
    static final String ISSUE_CERTIFICATE = "notice-issue-certificate";
    static final String ISSUE_REMINDER = "notice-issue-reminder";
    static final String SEND_COPY = "notice-send-copy";
    static final String REMIND = "notice-remind-employer";

    private NoticeSteps() {}
}
