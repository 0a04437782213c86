/** The name under which an account notes the use of the cap on rewards, among those of the programme's caps. */
export const referralCapId = "referral";
