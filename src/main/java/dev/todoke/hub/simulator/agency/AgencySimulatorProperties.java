package dev.todoke.hub.simulator.agency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated agency. Durations are hub time.
 *
 * @param enabled whether there is one where simulators run
 * @param address where it listens; loopback, unless hubs are on other machines
 * @param port where it listens; 0 takes any free port
 * @param folder where its ledger lives
 * @param softwareId the only software id it knows
 * @param apiKey the secret that goes with it
 * @param tokenLife how long an access token is good
 * @param returnNames whoever has one of these in the kana name is returned (返戻)
 * @param returnReasons what it says to people it returns: one of these, by chance
 * @param returnShare share of people it returns besides, 0 to 1
 * @param examiningAfter open time from arrival to 審査中
 * @param examinedAtLeast shortest open time from arrival to 審査終了
 * @param examinedAtMost longest open time from arrival to 審査終了
 * @param finishedAfter open time from 審査終了 to 手続終了
 * @param documentDays days its documents can be fetched, counted from 審査終了
 */
@ConfigurationProperties("todoke.simulator.agency")
record AgencySimulatorProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8090") int port,
        @DefaultValue("data/simulator/agency") Path folder,
        @DefaultValue("todoke-hub") String softwareId,
        @DefaultValue("rehearsal") String apiKey,
        @DefaultValue("8h") Duration tokenLife,
        @DefaultValue("ﾍﾝﾚｲ") List<String> returnNames,

        @DefaultValue({
            "氏名（カナ）が基礎年金番号に登録されている氏名と一致しません。氏名を確認のうえ、再提出してください。",
            "生年月日が住民票の内容と一致しません。生年月日を確認のうえ、再提出してください。",
            "届出の事実を確認できる書類の添付が必要です。書類を添えて再提出してください。"
        })
        List<String> returnReasons,

        @DefaultValue("0") double returnShare,
        @DefaultValue("2h") Duration examiningAfter,
        @DefaultValue("12h") Duration examinedAtLeast,
        @DefaultValue("42h") Duration examinedAtMost,
        @DefaultValue("6h") Duration finishedAfter,
        @DefaultValue("90") int documentDays) {
    AgencySimulatorProperties {
        returnNames = List.copyOf(returnNames);
        returnReasons = List.copyOf(returnReasons);
    }

    @Override
    public String toString() {
        return "AgencySimulatorProperties[" + folder + "]";
    }
}
