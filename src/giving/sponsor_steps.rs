//! The steps of a sponsorship: an answer, an agreement, an invoice, the money, what was promised, the end.

use super::act::Act;
use super::gift::{Gift, GiftKind, Way};
use super::gift_flow::GiftState;
use super::logo::Logo;
use super::offer::{NewGift, by_link};
use super::receiving::{self, Came, Receipt};
use super::routing::{Because, Decider};
use super::sponsor::{Sponsor, SponsorId, find_route, held, held_by_link, hold, role_for, step};
use super::sponsor_flow::SponsorVerb;
use super::sponsor_notices as notices;
use super::store;
use super::store::sponsor as sponsors;
use super::store::sponsor_logo as logos;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{Ability, Role};
use crate::random::{hash, hash_of};
use crate::web::cache::PUBLIC;
use crate::web::{Me, Viewer};
use db::Tx;
use forms::Reason;
use i18n::{Args, Tongue};
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};

/// An invoice is due so many days after it was written.
const INVOICE_DAYS: i64 = 30;

fn actor(me: &Me, role: Role) -> Actor {
    Actor::Person(me.id(), role)
}

/// Says yes. Where the board decides, with the day of its meeting. The sum of the giver's year is looked at now, as with a gift.
pub async fn approve(tx: &mut Tx, me: &Me, id: SponsorId, meeting: Option<Date>, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Approve)?;
    let route = find_route(tx, &sponsor, act).await?;
    if sponsor.is_too_large_for_writer(me, route.sum, act.rules) {
        let most = act.rules.gifts.own_entry().0 / 100;
        return Err(Error::Refused(Reason::new("gifts-refused-written").with("most", most)));
    }
    let meeting = super::sponsor::meeting(&sponsor, route.decider, meeting, act)?;
    sponsors::routed(tx, id, route.decider, route.sum).await?;
    sponsors::decided(tx, id, me.id(), meeting, "", act.now).await?;
    step(tx, &mut sponsor, SponsorVerb::Approve, actor(me, role), "", act).await?;
    notices::approved(tx, &sponsor, act).await
}

/// Says no, with a reason; where it was the board's no, with the day of its meeting. The office says no by itself, too, to what
/// the rules do not allow.
pub async fn decline(
    tx: &mut Tx,
    me: &Me,
    id: SponsorId,
    words: &str,
    meeting: Option<Date>,
    act: &Act<'_>,
) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Decline)?;
    let meeting = match meeting.filter(|_| me.may(Ability::RecordBoard)) {
        Some(day) => {
            let route = find_route(tx, &sponsor, act).await?;
            sponsors::routed(tx, id, route.decider, route.sum).await?;
            super::sponsor::meeting(&sponsor, route.decider, Some(day), act)?
        }
        None => None,
    };
    sponsors::decided(tx, id, me.id(), meeting, words, act.now).await?;
    words.clone_into(&mut sponsor.answer);
    step(tx, &mut sponsor, SponsorVerb::Decline, actor(me, role), words, act).await?;
    notices::declined(tx, &sponsor, act).await
}

/// The words to agree to, in the sponsor's language, as they stand today.
pub fn agreement(sponsor: &Sponsor, benefits: &[String], act: &Act<'_>) -> String {
    let tongue = tongue(sponsor, act);
    let args = Args::new()
        .with("name", &sponsor.name)
        .with("legal", sponsor.legal_name(act.rules))
        .with("package", sponsor.package_name(act.rules, tongue.lang().code()))
        .with("amount", tongue.money(sponsor.price_cents))
        .with("months", sponsor.months)
        .with("benefits", benefits.iter().map(|one| format!("· {one}")).collect::<Vec<_>>().join("\n"));
    ["parties", "benefits", "rules", "no-say", "money", "end"]
        .map(|part| tongue.t_with(&format!("sponsor-agreement-{part}"), &args))
        .join("\n\n")
}

pub(super) fn tongue(sponsor: &Sponsor, act: &Act<'_>) -> Tongue {
    let lang = sponsor.language();
    let has = act.words.keys(lang).contains("sponsor-agreement-parties");
    act.words.speak(if has { lang } else { i18n::Lang::En })
}

/// The benefits by name, in the sponsor's language where the policy has it.
pub async fn benefit_names(tx: &mut Tx, sponsor: &Sponsor, lang: &str, act: &Act<'_>) -> Result<Vec<String>> {
    let package = sponsor.package_in(act.rules);
    let named = |id: &str| {
        let found = package?.benefits.iter().find(|benefit| benefit.id == *id)?;
        Some(found.name.get(lang).to_owned())
    };
    let all = sponsors::benefits(tx, sponsor.id).await?;
    Ok(all.into_iter().map(|one| named(&one.benefit).unwrap_or(one.name)).collect())
}

/// Agrees by the link, to the words whose sum the page carried: if they have changed since, they are shown again.
pub async fn agree_by_link(
    tx: &mut Tx,
    viewer: &Viewer,
    secret: &str,
    seen: &str,
    name: &str,
    act: &Act<'_>,
) -> Result<()> {
    let mut sponsor = held_by_link(tx, secret).await?;
    let by = by_link(sponsor.giver, viewer);
    let text = words(tx, &sponsor, act).await?;
    if hash(&text) != seen {
        return Err(Error::refused("sponsor-refused-changed"));
    }
    sponsors::agreed(tx, sponsor.id, &text, &hash(&text), name, act.now).await?;
    step(tx, &mut sponsor, SponsorVerb::Agree, by, name, act).await?;
    act.heard(tx, sponsor.organisation, act.today()).await?;
    notices::agreed(tx, &sponsor, act).await
}

/// A paper was signed: whoever did so, and the words as they stand today.
pub async fn agree_on_paper(tx: &mut Tx, me: &Me, id: SponsorId, name: &str, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Agree)?;
    let text = words(tx, &sponsor, act).await?;
    sponsors::agreed(tx, id, &text, &hash(&text), name, act.now).await?;
    step(tx, &mut sponsor, SponsorVerb::Agree, actor(me, role), name, act).await
}

/// The agreement as it stands: what was agreed to, or what would be today.
pub async fn words(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<String> {
    if !sponsor.agreement.is_empty() {
        return Ok(sponsor.agreement.clone());
    }
    let names = benefit_names(tx, sponsor, tongue(sponsor, act).lang().code(), act).await?;
    Ok(agreement(sponsor, &names, act))
}

/// The number of an invoice, the `count`th of its year.
pub fn invoice_no(year: i16, count: i64) -> String {
    format!("SP-{year}-{count:04}")
}

/// Writes the invoice and sends it.
pub async fn invoice(tx: &mut Tx, me: &Me, id: SponsorId, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Invoice)?;
    let today = act.today();
    sponsor.invoice_no = invoice_no(today.year(), sponsors::next_invoice(tx, i64::from(today.year())).await?);
    (sponsor.invoiced_on, sponsor.due_on) = (Some(today), Some(today.saturating_add(INVOICE_DAYS.days())));
    sponsors::invoiced(tx, &sponsor).await?;
    let note = sponsor.invoice_no.clone();
    step(tx, &mut sponsor, SponsorVerb::Invoice, actor(me, role), &note, act).await?;
    notices::invoiced(tx, &sponsor, act).await
}

/// How the money came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    pub came: Came,
    pub on_date: Date,
    pub number: String,
}

/// The whole price came. It is shown from today on, and becomes a gift of its own, so that the letter, the year's sum and
/// the board's list have it.
pub async fn pay(tx: &mut Tx, me: &Me, id: SponsorId, paid: &Paid, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Pay)?;
    if paid.on_date > act.today() {
        return Err(Error::refused("gifts-day-ahead"));
    }
    if paid.came == Came::Goods {
        return Err(Error::refused("gifts-refused-money"));
    }
    if paid.number.is_empty() {
        return Err(Error::refused("gifts-receipt-missing"));
    }
    sponsor.gift = Some(gift_of(tx, me, &sponsor, paid, act).await?);
    sponsor.paid_on = Some(paid.on_date);
    let starts = act.today();
    let ends = starts.saturating_add(sponsor.months.months()).saturating_sub(1.day());
    (sponsor.starts_on, sponsor.ends_on) = (Some(starts), Some(ends));
    sponsors::paid(tx, &sponsor).await?;
    step(tx, &mut sponsor, SponsorVerb::Pay, actor(me, role), &paid.number, act).await?;
    tx.touch(PUBLIC);
    notices::paid(tx, &sponsor, act).await
}

async fn gift_of(tx: &mut Tx, me: &Me, sponsor: &Sponsor, paid: &Paid, act: &Act<'_>) -> Result<super::GiftId> {
    let tongue = tongue(sponsor, act);
    let package = sponsor.package_name(act.rules, tongue.lang().code());
    let benefits = benefit_names(tx, sponsor, tongue.lang().code(), act).await?;
    let new = NewGift {
        receiver: sponsor.receiver.clone(),
        school: sponsor.school,
        kind: GiftKind::Money,
        what: tongue.t_with("sponsor-gift-what", &Args::new().with("package", package)),
        lang: sponsor.language(),
        quantity: 0,
        conditions: String::new(),
        purpose: String::new(),
        dedication: String::new(),
        anonymous: false,
        way: Some(Way::OneTime),
        cents: sponsor.price_cents,
        instalments: 1,
        every: None,
        employer: String::new(),
        added_to: None,
        stated_cents: None,
        benefit: if sponsor.value_cents > 0 { benefits.join("; ") } else { String::new() },
        benefit_cents: sponsor.value_cents,
        offered_on: act.today(),
        need: None,
        part: None,
    };
    let id = store::gift::insert(tx, sponsor.donor, &new, Some(me.id()), act.rules.version, act.now).await?;
    let mut gift = store::gift::any(tx, id).await?.ok_or(Error::NotFound)?;
    let by = Actor::with(me, Ability::KeepGifts);
    store::gift::note_step(tx, id, "offer", gift.state, by, "", Some(new.offered_on), act.now).await?;
    let mut entry = super::gift::line(&gift, "gift-offered", by).policy(act.rules.version);
    entry.cents = gift.cents;
    crate::ledger::note(tx, entry.detail(format!("sponsor={}", sponsor.id)), act.now).await?;
    accepted_with(tx, &mut gift, sponsor, act).await?;
    let receipt = Receipt {
        came: paid.came,
        cents: sponsor.price_cents,
        quantity: 0,
        condition: String::new(),
        on_date: paid.on_date,
        received_by: me.name.clone(),
        receipt_no: paid.number.clone(),
        check_no: String::new(),
        last: true,
    };
    receiving::book(tx, &mut gift, &receipt, Some(me.id()), by, act).await?;
    Ok(id)
}

/// The answer to the sponsorship is the answer to its money: whoever said yes to that said yes to this, then and with that
/// meeting. Nobody else accepts it.
async fn accepted_with(tx: &mut Tx, gift: &mut Gift, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let (Some(person), Some(at)) = (sponsor.decided_by, sponsor.decided_at) else {
        return Err(Error::refused("sponsor-refused-state"));
    };
    let decider = match Decider::parse(&sponsor.decider) {
        Some(decider) => decider,
        // One of the years before the answer was kept.
        None => find_route(tx, sponsor, act).await?.decider,
    };
    gift.decider = decider.as_str().to_owned();
    gift.because = if decider == Decider::Receiver { Because::Receiver } else { Because::Amount }.to_string();
    (gift.year_cents, gift.routed_at) = (gift.weighs.max(sponsor.year_cents), Some(sponsor.created_at));
    store::gift::routed(tx, gift).await?;
    store::gift::decided(tx, gift.id, person, sponsor.meeting_on, "", "", at).await?;
    store::gift::set_state(tx, gift.id, GiftState::Accepted, act.now).await?;
    gift.state = GiftState::Accepted;
    let (by, note) = (Actor::Person(person, Role::Director), &sponsor.invoice_no);
    store::gift::note_step(tx, gift.id, "accept", gift.state, by, note, sponsor.meeting_on, at).await
}

/// Ticks a benefit, or takes the tick back; the last tick says that everything is done.
pub async fn tick(tx: &mut Tx, me: &Me, id: SponsorId, benefit: i64, note: &str, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Tick)?;
    let all = sponsors::benefits(tx, id).await?;
    let found = all.iter().find(|one| one.id == benefit).ok_or(Error::NotFound)?;
    let done = found.done_on.is_none().then(|| act.today());
    sponsors::tick(tx, benefit, done, note, me.id()).await?;
    let by = actor(me, role);
    step(tx, &mut sponsor, SponsorVerb::Tick, by, &found.name, act).await?;
    let open = all.iter().filter(|one| one.id != benefit && one.done_on.is_none()).count();
    if done.is_some() && open == 0 {
        step(tx, &mut sponsor, SponsorVerb::Deliver, by, "", act).await?;
    }
    Ok(())
}

/// Ends it before its day, with a reason.
pub async fn end(tx: &mut Tx, me: &Me, id: SponsorId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::End)?;
    sponsors::ends(tx, id, act.today().saturating_sub(1.day())).await?;
    step(tx, &mut sponsor, SponsorVerb::End, actor(me, role), words, act).await?;
    tx.touch(PUBLIC);
    notices::ended(tx, &sponsor, act).await
}

/// Those whose last day is over, some at a time; how many.
pub async fn end_due(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let due = sponsors::past(tx, act.today()).await?;
    for found in &due {
        let mut sponsor = hold(tx, found).await?;
        step(tx, &mut sponsor, SponsorVerb::End, Actor::System, "", act).await?;
        notices::ended(tx, &sponsor, act).await?;
    }
    if !due.is_empty() {
        tx.touch(PUBLIC);
    }
    Ok(due.len())
}

/// The sponsor takes it back by the link.
pub async fn withdraw_by_link(tx: &mut Tx, viewer: &Viewer, secret: &str, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held_by_link(tx, secret).await?;
    let by = by_link(sponsor.giver, viewer);
    step(tx, &mut sponsor, SponsorVerb::Withdraw, by, "", act).await?;
    notices::withdrawn(tx, &sponsor, act).await
}

/// The same for whoever phones.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: SponsorId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut sponsor = held(tx, me, id).await?;
    let role = role_for(me, &sponsor, SponsorVerb::Withdraw)?;
    step(tx, &mut sponsor, SponsorVerb::Withdraw, actor(me, role), words, act).await
}

/// Whether a logo can be sent now.
pub fn takes_logo(sponsor: &Sponsor, act: &Act<'_>) -> bool {
    use super::sponsor_flow::SponsorState::{Agreed, Approved, Delivered, Invoiced, Paid};
    matches!(sponsor.state, Approved | Agreed | Invoiced | Paid | Delivered)
        && sponsor.package_in(act.rules).is_some_and(|package| package.logo_box().is_some())
}

/// So many logos for one sponsorship in a day: each waits for somebody to look at it.
const MOST_LOGOS: i64 = 10;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Whether another logo is taken for it now: before a file is even read.
pub async fn takes_another(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    if !takes_logo(sponsor, act) {
        return Err(Error::refused("sponsor-refused-state"));
    }
    if sponsors::logos_since(tx, sponsor.id, act.now - DAY).await? >= MOST_LOGOS {
        return Err(Error::refused("sponsor-logo-often"));
    }
    Ok(())
}

/// Keeps a logo; somebody looks at it before it is shown.
pub async fn keep_logo(tx: &mut Tx, viewer: &Viewer, secret: &str, logo: &Logo, act: &Act<'_>) -> Result<()> {
    let sponsor = held_by_link(tx, secret).await?;
    takes_another(tx, &sponsor, act).await?;
    if !keep(tx, &sponsor, logo, by_link(sponsor.giver, viewer), act).await? {
        return Ok(());
    }
    notices::logo(tx, &sponsor, act).await
}

/// The same by the office, for whoever sent it by mail.
pub async fn keep_logo_for(tx: &mut Tx, me: &Me, id: SponsorId, logo: &Logo, act: &Act<'_>) -> Result<()> {
    let sponsor = held(tx, me, id).await?;
    keep(tx, &sponsor, logo, Actor::with(me, Ability::KeepGifts), act).await.map(drop)
}

/// Whether it is a new one. The same picture again, sent by a second click perhaps, keeps the place and the answer it has; one
/// that was refused may be asked for anew.
async fn keep(tx: &mut Tx, sponsor: &Sponsor, logo: &Logo, by: Actor, act: &Act<'_>) -> Result<bool> {
    if !takes_logo(sponsor, act) {
        return Err(Error::refused("sponsor-refused-state"));
    }
    let there = logos::of(tx, sponsor.id).await?.filter(|there| there.refused.is_empty());
    if there.is_some_and(|there| there.hash == hash_of(&logo.png)) {
        return Ok(false);
    }
    logos::keep(tx, sponsor.id, logo, act.now).await?;
    sponsors::note_step(tx, sponsor.id, "logo", sponsor.state, by, "", act.now).await?;
    tx.touch(PUBLIC);
    let entry = super::sponsor::line(sponsor, "sponsor-logo-sent", by).policy(act.rules.version);
    crate::ledger::note(tx, entry, act.now).await?;
    Ok(true)
}

/// The picture that was `seen` may be shown, or not and why: no product is praised, no belief, nothing for alcohol, tobacco or
/// weapons. Another one that came meanwhile is looked at by itself.
pub async fn check_logo(
    tx: &mut Tx,
    me: &Me,
    id: SponsorId,
    seen: &str,
    why_not: Option<&str>,
    act: &Act<'_>,
) -> Result<()> {
    let sponsor = held(tx, me, id).await?;
    if sponsor.is_of(me) {
        return Err(Error::refused("sponsor-refused-own"));
    }
    if !logos::check(tx, id, seen, me.id(), why_not.unwrap_or(""), act.now).await? {
        let there = logos::of(tx, id).await?.is_some();
        return Err(Error::refused(if there { "sponsor-logo-changed" } else { "sponsor-refused-no-logo" }));
    }
    let by = Actor::with(me, Ability::KeepGifts);
    let verb = if why_not.is_some() { "logo-refused" } else { "logo-shown" };
    sponsors::note_step(tx, id, verb, sponsor.state, by, why_not.unwrap_or(""), act.now).await?;
    tx.touch(PUBLIC);
    let said = if why_not.is_some() { "sponsor-logo-refused" } else { "sponsor-logo-checked" };
    crate::ledger::note(tx, super::sponsor::line(&sponsor, said, by).policy(act.rules.version), act.now).await?;
    match why_not {
        Some(words) => notices::logo_refused(tx, &sponsor, words, act).await,
        None => Ok(()),
    }
}
