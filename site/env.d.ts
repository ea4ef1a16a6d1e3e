// Types that Astro gives to the files of the site.
/// <reference types="astro/client" />
