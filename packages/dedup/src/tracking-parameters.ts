// Parameters that say where a reader came from. They never choose what the page shows.
const NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok
   _ga _gl _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid s_cid s_kwcid
   cmpid cmp icid intcmp ncid ocid mbid cndid smid smtyp sr_share ito xtor ref_src ref_url feedtype feedname
   guccounter guce_referrer guce_referrer_sig __twitter_impression soc_src soc_trk trk trkcampaign wt_mc wt.mc_id
   wt.nav srnd taid tpcc sh_kit spref spm share_token shareid`.split(/\s+/),
);

// Families: Google Analytics, AT Internet, comScore, Piwik, Matomo, HubSpot, Parse.ly, Facebook.
const FAMILIES = /^(?:utm_|at_|ns_|pk_|piwik_|mtm_|matomo_|hsa_|itm_|fb_)/;

// These can select content on some sites, but not if their value says that the reader came from a feed.
const REFERRERS = new Set('ref referrer source src partner emc from origin via cm_ven'.split(' '));
const FEED = /^(?:rss|atom|feed)/;

/** Says whether a query parameter only tells where the reader came from. `name` and `value` are decoded. */
export function isTracking(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return NAMES.has(key) || FAMILIES.test(key) || (REFERRERS.has(key) && FEED.test(value.toLowerCase()));
}
