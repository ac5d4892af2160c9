// For pages that were opened without a network: notices when the site can be reached again. What the browser says about
// its network comes too early at times, so the site itself is asked.

const EVERY = 4_000;

/** @param {() => void} act called once */
export function whenBack(act) {
  let asking = false;
  const ask = async () => {
    if (asking) {
      return;
    }
    asking = true;
    const answer = await fetch("/livez", { cache: "no-store" }).catch(() => null);
    asking = false;
    if (answer?.ok) {
      clearInterval(timer);
      removeEventListener("online", ask);
      act();
    }
  };
  const timer = setInterval(ask, EVERY);
  addEventListener("online", ask);
}
